import { DOMParser, type Element, type Node, onErrorStopParsing } from '@xmldom/xmldom';

export type { Element };

/** Parses one part of a Word file. Null where it is no well-formed XML. */
export function parseXml(text: string | undefined): Element | null {
  // A document type may define entities that unfold without end; Word writes none.
  if (text === undefined || /<!DOCTYPE/iu.test(text.slice(0, 2000))) return null;
  try {
    return new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, 'text/xml').documentElement;
  } catch {
    return null;
  }
}

/** Child elements in order; with a name, those of that name ("w:p"). */
export function childrenOf(element: Element | null | undefined, name?: string): Element[] {
  const found: Element[] = [];
  for (let node: Node | null = element?.firstChild ?? null; node; node = node.nextSibling)
    if (node.nodeType === 1 && (name === undefined || node.nodeName === name)) found.push(node as Element);
  return found;
}

export function childOf(element: Element | null | undefined, name: string): Element | undefined {
  return childrenOf(element, name)[0];
}

/** `w:val` of a child, as Word keeps its settings. */
export function settingOf(element: Element | null | undefined, child: string): string | null {
  return childOf(element, child)?.getAttribute('w:val') ?? null;
}

/** A setting that is on: present, and not set to false. */
export function isOn(element: Element | null | undefined, child: string): boolean {
  const setting = childOf(element, child);
  return setting !== undefined && !['0', 'false', 'off'].includes(setting.getAttribute('w:val') ?? '');
}
