import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readReport } from '../../ingest/ingest-text.ts';
import { documentOfText } from '../../ingest/read/text/document-of-text.ts';
import { registryWith } from '../vocabulary/units/units-for-tests.ts';

const fileOf = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

/**
 * Reports of other kinds. What an official reads out of each is in figures-of-reports/, a line a figure: value, measure, label, and the
 * period where it is not the report's.
 */
const REPORTS = readdirSync(new URL('reports/', import.meta.url));

describe.each(REPORTS)('%s', (name) => {
  const report = readReport(name, documentOfText(fileOf(`reports/${name}`)), registryWith());
  if ('refused' in report) throw new Error(report.refused);

  it('states these figures and no others', () => {
    const found = report.figures
      .filter((one) => !one.is_absence && one.repeats === null)
      .map((one) => {
        const isReports = one.period_from === report.period?.from && one.period_to === report.period?.to;
        return `${one.value} ${one.measure} | ${one.label}${isReports ? '' : ` | ${one.period_from} ${one.period_to}`}`;
      });
    const figures = fileOf(`figures-of-reports/${name.replace(/\.\w+$/u, '.txt')}`);
    expect(`${found.join('\n')}\n`).toBe(figures);
  });

  it('agrees with itself', () => {
    expect(report.findings.filter((one) => one.severity === 'hard')).toEqual([]);
  });
});
