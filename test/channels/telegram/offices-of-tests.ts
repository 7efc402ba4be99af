import { afterAll, afterEach, beforeAll } from 'vitest';
import { type OpenedDesk, openDesk } from '../../conversation/receive/open-desk.ts';
import { type Office, type OfficeParts, openOffice } from './open-office.ts';

/** A desk for a test file, and offices on it that are closed after each test. */
export function officesOfTests(): { open: (...parts: OfficeParts) => Promise<Office>; desk: () => OpenedDesk } {
  let desk: OpenedDesk;
  const opened: Office[] = [];
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterEach(async () => {
    for (const one of opened.splice(0)) await one.close();
  });
  afterAll(() => desk.close());
  return {
    desk: () => desk,
    async open(...parts) {
      const office = await openOffice(desk, ...parts);
      opened.push(office);
      return office;
    },
  };
}
