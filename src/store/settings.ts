import { z } from 'zod';

export interface StoreSettings {
  /** Absent: the embedded store in the folder. */
  databaseUrl: string | undefined;
  dataFolder: string;
}

export const STORE_SETTINGS = [
  {
    name: 'DATABASE_URL',
    fallback: '',
    explanation: 'Address of a PostgreSQL server with pgvector. Empty: the embedded store in DATA_DIR.',
    accepts:
      'địa chỉ máy chủ PostgreSQL, ví dụ postgres://ten:matkhau@may-chu:5432/bao-cao; để trống nếu dùng kho trong thư mục',
    schema: z
      .string()
      .regex(/^postgres(?:ql)?:\/\//u)
      .optional(),
  },
  {
    name: 'DATA_DIR',
    fallback: 'data',
    explanation: 'Folder of the embedded store. The option --data of a command goes before it.',
    accepts: 'tên một thư mục',
    schema: z.string().min(1),
  },
] as const;

export function readStore(value: (name: (typeof STORE_SETTINGS)[number]['name']) => unknown): StoreSettings {
  return {
    databaseUrl: value('DATABASE_URL') as string | undefined,
    dataFolder: value('DATA_DIR') as string,
  };
}
