import { z } from 'zod';
import type { Retention } from './forget-old.ts';

const days = z.coerce.number().int().min(1).max(36500);

/** What the audit log keeps of persons, and how long. */
export const AUDIT_SETTINGS = [
  {
    name: 'AUDIT_TEXT',
    fallback: 'off',
    explanation:
      'on: what officials write to the assistant is kept beside the audit log, numbers of persons hidden. off: no word of it is kept.',
    accepts: 'on (giữ lời cán bộ nhắn cho trợ lý) hoặc off (không giữ)',
    schema: z.enum(['on', 'off']),
  },
  {
    name: 'AUDIT_TEXT_DAYS',
    fallback: '90',
    explanation: 'So many days it is kept; then "npm run audit -- forget" deletes it.',
    accepts: 'số ngày, từ 1 đến 36500',
    schema: days,
  },
  {
    name: 'AUDIT_DAYS_PERSONAL',
    fallback: '365',
    explanation:
      'So many days names and accounts are kept of officials who have left and of names under which nothing is done any more; then the same command deletes them.',
    accepts: 'số ngày, từ 1 đến 36500',
    schema: days,
  },
] as const;

export interface AuditSettings extends Retention {
  /** What officials write is kept beside the log. */
  keepsText: boolean;
}

/** @param value of a setting, by its name. */
export function readAudit(value: (name: (typeof AUDIT_SETTINGS)[number]['name']) => unknown): AuditSettings {
  return {
    keepsText: value('AUDIT_TEXT') === 'on',
    textDays: value('AUDIT_TEXT_DAYS') as number,
    personalDays: value('AUDIT_DAYS_PERSONAL') as number,
  };
}
