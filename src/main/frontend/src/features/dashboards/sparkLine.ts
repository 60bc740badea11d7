const MARGIN = 2;

/** Points of lines through the values, from left to right; a new line behind each gap. */
export function lineOf(values: (number | null)[], width: number, height: number): string[] {
  const known = values.filter((value) => value !== null);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const x = (at: number) => (values.length < 2 ? 0 : (at / (values.length - 1)) * width);
  const y = (value: number) =>
    high === low ? height / 2 : height - MARGIN - ((value - low) / (high - low)) * (height - 2 * MARGIN);
  const lines: string[][] = [[]];
  values.forEach((value, at) => {
    if (value === null) lines.push([]);
    else lines.at(-1)!.push(`${round(x(at))},${round(y(value))}`);
  });
  return lines.filter((line) => line.length > 1).map((line) => line.join(' '));
}

const round = (value: number) => Math.round(value * 10) / 10;
