import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { csrf } from 'hono/csrf';
import { HTTPException } from 'hono/http-exception';
import { secureHeaders } from 'hono/secure-headers';
import { timeout } from 'hono/timeout';
import type { Log } from '../log/open-log.ts';
import type { Database } from '../store/database.ts';
import { holdUnsafeCookies } from './cookies.ts';
import { tellHealth } from './health.ts';
import { turnAwayUnknownHosts } from './known-hosts.ts';
import type { WebSettings } from './settings.ts';

export interface WebAround {
  settings: WebSettings;
  db: Database;
  log: Log;
  /** Of the program, for /healthz. */
  version: string;
  /** What else it answers; mounted at "/". */
  routes?: Hono;
  /** Of one request; 1 MB when not given. */
  maxBodyBytes?: number;
  /** For one answer; 30 s when not given. */
  longestAnswerMs?: number;
}

const MEGABYTE = 1024 * 1024;
const LONGEST_ANSWER_MS = 30_000;

/** What is said of a call that comes to nothing: never what went on inside. */
const SAID: Record<number, string> = {
  400: 'Yêu cầu không đúng.',
  403: 'Yêu cầu không được nhận vì đến từ một trang khác.',
  404: 'Không có trang này.',
  413: 'Nội dung gửi lên lớn quá.',
  504: 'Chưa trả lời kịp.',
};
const FAULT = 'Có lỗi trong chương trình.';

/** All that the web server answers, with what protects it. */
export function createApp({ settings, db, log, version, routes, ...limits }: WebAround): Hono {
  const { publicUrl } = settings;
  const isTls = publicUrl?.startsWith('https://') ?? false;
  const app = new Hono();
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
      permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
      // A browser that once heard of TLS would never again come without.
      strictTransportSecurity: isTls,
      xFrameOptions: 'DENY',
    }),
    async (c, next) => {
      await next();
      if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store');
    },
    holdUnsafeCookies(log, isTls),
    turnAwayUnknownHosts(settings),
    csrf({ origin: (origin, c) => origin === (publicUrl ?? new URL(c.req.url).origin), secFetchSite: 'same-origin' }),
    bodyLimit({ maxSize: limits.maxBodyBytes ?? MEGABYTE, onError: (c) => say(c, 413) }),
    timeout(limits.longestAnswerMs ?? LONGEST_ANSWER_MS),
  );
  app.get('/healthz', tellHealth(db, version));
  if (routes) app.route('/', routes);
  app.notFound((c) => say(c, 404));
  app.onError((error, c) => {
    if (error instanceof HTTPException && error.status < 500) return say(c, error.status);
    const id = randomUUID();
    log.error('web: a call failed', { id, method: c.req.method, path: c.req.path, error });
    const status = error instanceof HTTPException ? error.status : 500;
    return c.json({ error: SAID[status] ?? FAULT, id }, status);
  });
  return app;
}

function say(c: Context, status: HTTPException['status']) {
  return c.json({ error: SAID[status] ?? 'Yêu cầu không được nhận.' }, status);
}
