type Cell = string | number | null | undefined;

// A spreadsheet takes what begins like this for a formula, also behind spaces.
const FORMULA = /^[\s]*[=+\-@\t\r]/;

function cell(value: Cell): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows as CSV (RFC 4180); no text of them is taken for a formula by a spreadsheet. */
export function toCsv(rows: Cell[][]): string {
  return rows.map((row) => row.map(cell).join(',')).join('\r\n');
}

/** Hands the browser a text as a file. */
export function saveAs(name: string, text: string, type = 'text/csv;charset=utf-8'): void {
  // Spreadsheets read UTF-8 only where the mark stands in front.
  const address = URL.createObjectURL(new Blob(['\uFEFF', text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
