import { PersonName } from '../Names';
import { parts } from './mention';
import classes from './talk.module.css';

/** What somebody said, as text, with the names of those who are mentioned. */
export function CommentText({ text }: { text: string }) {
  return (
    <div className={classes.text}>
      {parts(text).map((part, at) =>
        typeof part === 'string' ? (
          part
        ) : (
          <span key={at} className={classes.mention}>
            @<PersonName id={part.mention} />
          </span>
        ),
      )}
    </div>
  );
}
