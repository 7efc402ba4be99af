import type { IncomingMessage } from 'node:http';

/** What a call gives, as JSON or as a form; of a file its bytes, and its name as `filename`. */
export async function readParams(request: IncomingMessage): Promise<Record<string, unknown>> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const body = Buffer.concat(parts);
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/')) return body.length === 0 ? {} : JSON.parse(body.toString('utf8'));
  const form = await new Response(body, { headers: { 'content-type': type } }).formData();
  const params: Record<string, unknown> = {};
  for (const [name, value] of form)
    if (typeof value === 'string') params[name] = value;
    else {
      params[name] = Buffer.from(await value.arrayBuffer());
      params.filename = value.name;
    }
  return params;
}
