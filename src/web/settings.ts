import { isIP } from 'node:net';
import { z } from 'zod';

/** Where the web server listens, and how it is called from outside. */
export interface WebSettings {
  host: string;
  /** 0: any that is free. */
  port: number;
  /** Absent: it is called by the address that it listens on. */
  publicUrl: string | undefined;
}

export const WEB_SETTINGS = [
  {
    name: 'HOST',
    fallback: '127.0.0.1',
    explanation:
      'Address that the web server listens on. 127.0.0.1: this machine alone; others reach it through a proxy with TLS.',
    accepts: 'một địa chỉ IP hoặc localhost, ví dụ 127.0.0.1',
    schema: z.string().refine((text) => text === 'localhost' || isIP(text) > 0),
  },
  {
    name: 'PORT',
    fallback: '8080',
    explanation: 'Port that it listens on.',
    accepts: 'một số nguyên từ 0 đến 65535 (0: cổng nào còn trống)',
    schema: z.coerce.number().int().min(0).max(65_535),
  },
  {
    name: 'PUBLIC_URL',
    fallback: '',
    explanation:
      'Address under which it is called from outside, e.g. https://tro-ly.phuong.gov.vn. Empty: none. With https:// cookies are sent through TLS alone.',
    accepts:
      'địa chỉ http:// hoặc https:// không kèm đường dẫn, ví dụ https://tro-ly.phuong.gov.vn; để trống nếu không có',
    schema: z
      .url({ protocol: /^https?$/u })
      .refine((text) => new URL(text).pathname === '/' && new URL(text).search === '')
      .transform((text) => new URL(text).origin)
      .optional(),
  },
] as const;
