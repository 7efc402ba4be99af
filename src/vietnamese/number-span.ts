/** A number as a Vietnamese text writes it. */
export interface NumberSpan {
  value: number;
  raw: string;
  start: number;
  end: number;
  /** Digits after the decimal comma. */
  decimals: number;
  written: 'digits' | 'words';
}
