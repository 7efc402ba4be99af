/** A number as a text writes it. Offsets in that text. */
export interface NumberSpan {
  value: number;
  raw: string;
  start: number;
  end: number;
  /** Digits after the decimal mark as written. */
  decimals: number;
  written: 'digits' | 'words';
}
