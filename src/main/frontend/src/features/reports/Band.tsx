interface Props {
  low: number;
  value: number;
  high: number;
  target: number;
}

const WIDTH = 180;

/** Where the forecast and its interval lie beside the target; the same stands in words above it. */
export function Band({ low, value, high, target }: Props) {
  const from = Math.min(low, target);
  const until = Math.max(high, target);
  const room = (until - from || 1) * 0.1;
  const at = (figure: number) => ((figure - from + room) / (until - from + 2 * room || 1)) * WIDTH;
  return (
    <svg width={WIDTH} height={16} aria-hidden style={{ display: 'block' }}>
      <line x1={0} x2={WIDTH} y1={8} y2={8} stroke="var(--mantine-color-default-border)" />
      <rect x={at(low)} width={Math.max(3, at(high) - at(low))} y={4} height={8} rx={3} fill="var(--mantine-primary-color-light-color)" opacity={0.45} />
      <circle cx={at(value)} cy={8} r={4} fill="var(--mantine-primary-color-filled)" />
      <line x1={at(target)} x2={at(target)} y1={0} y2={16} stroke="var(--mantine-color-text)" strokeWidth={2} strokeDasharray="3 2" />
    </svg>
  );
}
