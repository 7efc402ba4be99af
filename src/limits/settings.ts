import { z } from 'zod';
import type { Limits } from './limit.ts';

const count = z.coerce.number().int().nonnegative();
const accepts = 'một số nguyên từ 0 trở lên (0: không cho dùng)';

/** The limits that hold where none was set for the unit. */
export const LIMIT_SETTINGS = [
  {
    name: 'LIMIT_MESSAGES_PER_PERSON',
    fallback: '20',
    explanation:
      'So many messages of one person are answered in a minute. A unit may be given other limits: npm run limits.',
    accepts,
    schema: count,
  },
  {
    name: 'LIMIT_MESSAGES_PER_GROUP',
    fallback: '60',
    explanation: 'So many of one group.',
    accepts,
    schema: count,
  },
  {
    name: 'LIMIT_MESSAGES_PER_UNIT',
    fallback: '300',
    explanation: 'So many of all people and groups of one unit.',
    accepts,
    schema: count,
  },
  {
    name: 'LIMIT_UPLOADS_PER_PERSON',
    fallback: '50',
    explanation: 'So many files of one person are taken in a day.',
    accepts,
    schema: count,
  },
  {
    name: 'LIMIT_UPLOADS_PER_GROUP',
    fallback: '100',
    explanation: 'So many of one group.',
    accepts,
    schema: count,
  },
  {
    name: 'LIMIT_UPLOADS_PER_UNIT',
    fallback: '300',
    explanation: 'So many of one unit.',
    accepts,
    schema: count,
  },
  {
    name: 'LLM_MONTHLY_TOKENS',
    fallback: '2000000',
    explanation: 'So many tokens may each unit use in a month; then the rules answer.',
    accepts,
    schema: count,
  },
  {
    name: 'LLM_MONTHLY_TOKENS_PER_GROUP',
    fallback: '1000000',
    explanation: 'So many may each group.',
    accepts,
    schema: count,
  },
  {
    name: 'LLM_MONTHLY_TOKENS_PER_PERSON',
    fallback: '500000',
    explanation: 'So many may each person.',
    accepts,
    schema: count,
  },
] as const;

/** The limits out of the settings. @param value of a setting, by its name. */
export function readLimits(value: (name: (typeof LIMIT_SETTINGS)[number]['name']) => unknown): Limits {
  const of = (name: (typeof LIMIT_SETTINGS)[number]['name']) => value(name) as number;
  return {
    messages: {
      person: of('LIMIT_MESSAGES_PER_PERSON'),
      group: of('LIMIT_MESSAGES_PER_GROUP'),
      unit: of('LIMIT_MESSAGES_PER_UNIT'),
    },
    uploads: {
      person: of('LIMIT_UPLOADS_PER_PERSON'),
      group: of('LIMIT_UPLOADS_PER_GROUP'),
      unit: of('LIMIT_UPLOADS_PER_UNIT'),
    },
    tokens: {
      person: of('LLM_MONTHLY_TOKENS_PER_PERSON'),
      group: of('LLM_MONTHLY_TOKENS_PER_GROUP'),
      unit: of('LLM_MONTHLY_TOKENS'),
    },
  };
}
