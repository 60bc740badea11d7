import { lineOf } from './sparkLine';

const WIDTH = 200;
const HEIGHT = 36;

/** How a number went, without axes: the table of the widget says it exactly. */
export function Spark({ values }: { values: (number | null)[] }) {
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width="100%" height={HEIGHT} preserveAspectRatio="none" aria-hidden style={{ display: 'block', marginTop: 'auto' }}>
      {lineOf(values, WIDTH, HEIGHT).map((points, at) => (
        <polyline
          key={at}
          points={points}
          fill="none"
          stroke="var(--mantine-color-petrol-5)"
          strokeWidth={2}
          strokeLinejoin="round"
          vectorEffect="non-scaling-stroke"
        />
      ))}
    </svg>
  );
}
