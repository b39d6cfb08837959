import type { SignedIn } from '../../../../test/people';

export interface Heard {
  event: string;
  data: unknown;
  id: string;
}

/** A browser at the other end of a stream, as the standard says it reads. */
export class StreamListener {
  readonly heard: Heard[] = [];
  /** As a browser would send it when it comes back. */
  lastEventId = '';
  comments = 0;
  retry = 0;
  status = 0;
  headers = new Headers();
  ended = false;
  private readonly stop = new AbortController();
  private readonly reading: Promise<void>;
  private readonly opening = Promise.withResolvers<void>();

  constructor(url: string, person: Pick<SignedIn, 'headers'>, from?: string) {
    const headers = { ...person.headers, accept: 'text/event-stream', ...(from !== undefined && { 'last-event-id': from }) };
    if (from !== undefined) this.lastEventId = from;
    this.reading = this.read(`${url}/api/me/stream?lang=nb`, headers);
  }

  /** Resolves when the first bytes have come, or the line has ended without any. */
  opened(): Promise<void> {
    return this.opening.promise;
  }

  of(event: string): unknown[] {
    return this.heard.filter((one) => one.event === event).map(({ data }) => data);
  }

  ids(): number[] {
    return this.heard.filter(({ event }) => event === 'notification').map(({ data }) => (data as { id: number }).id);
  }

  async close(): Promise<void> {
    this.stop.abort();
    await this.reading;
  }

  private async read(url: string, headers: Record<string, string>): Promise<void> {
    try {
      const response = await fetch(url, { headers, signal: this.stop.signal });
      this.status = response.status;
      this.headers = response.headers;
      if (!response.ok || !response.body) return;
      let rest = '';
      for await (const text of response.body.pipeThrough(new TextDecoderStream())) {
        const blocks = (rest + text).split('\n\n');
        rest = blocks.pop() ?? '';
        for (const block of blocks) this.take(block);
        this.opening.resolve();
      }
    } catch {
      // the line was cut, by us or by the other end
    } finally {
      this.ended = true;
      this.opening.resolve();
    }
  }

  private take(block: string): void {
    const one = { event: 'message', data: '' };
    for (const line of block.split('\n')) {
      const [name, value] = [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trimStart()];
      if (name === '') this.comments += 1;
      else if (name === 'event') one.event = value;
      else if (name === 'data') one.data += value;
      else if (name === 'id') this.lastEventId = value;
      else if (name === 'retry') this.retry = Number(value);
    }
    if (one.data !== '') this.heard.push({ event: one.event, data: JSON.parse(one.data), id: this.lastEventId });
  }
}
