/** "… 3.860 hồ sơ …": anything may stand in a gap; without one the words are the whole. */
export function withGaps(text: string): RegExp {
  const parts = plain(text)
    .split('…')
    .map((part) => part.trim().replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`^${parts.join('[\\s\\S]*')}$`, 'u');
}

/** On one line, letters with their marks joined. */
export function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}
