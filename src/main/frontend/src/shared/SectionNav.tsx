import { Link, useLocation } from 'wouter';
import classes from './SectionNav.module.css';

interface Props {
  label: string;
  sections: { path: string; label: string }[];
}

/** The parts of an area, each a page with its own address; the longest path that fits is marked. */
export function SectionNav({ label, sections }: Props) {
  const [location] = useLocation();
  const current = sections
    .filter(({ path }) => location === path || location.startsWith(`${path}/`))
    .sort((a, b) => b.path.length - a.path.length)[0];
  return (
    <nav className={`${classes.sections} no-print`} aria-label={label}>
      {sections.map((section) => (
        <Link
          key={section.path}
          href={section.path}
          className={classes.section}
          aria-current={section === current ? 'page' : undefined}
        >
          {section.label}
        </Link>
      ))}
    </nav>
  );
}
