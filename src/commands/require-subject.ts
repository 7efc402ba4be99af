import { findSubjects, type Subject } from '../audit/personal-data/find-subjects.ts';
import type { Database } from '../store/database.ts';
import { WrongUsage } from './wrong-usage.ts';

/** The person whose number or whole name is typed, one who has left too. @throws WrongUsage where nobody, or more than one, is meant. */
export async function requireSubject(db: Database, typed: string): Promise<Subject> {
  const [subject, ...others] = await findSubjects(db, typed);
  if (!subject)
    throw new WrongUsage(`Không có ai là “${typed}”: ghi đủ họ tên như trong danh sách, hoặc số của cán bộ.`);
  if (others.length === 0) return subject;
  const numbers = [subject, ...others].map(({ official }) => official).join(', ');
  throw new WrongUsage(`Có nhiều cán bộ tên “${typed}”: số ${numbers}. Ghi số thay cho tên.`);
}
