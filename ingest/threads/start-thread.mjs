import { register } from 'tsx/esm/api';

// A thread's own beginning is JavaScript: what reads TypeScript is not handed down to threads (Node 20).
register();
await import('./reading-thread.ts');
