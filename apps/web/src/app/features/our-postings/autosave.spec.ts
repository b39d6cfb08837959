import { ApiError } from '../../platform/api';
import { Autosave, type SavedContent } from './autosave';

interface Text {
  title: string;
  about: string;
}
type Stored = SavedContent<Text>;

const problem = (code: string, status: number) =>
  new ApiError(status === 409 ? 'conflict' : status === 401 ? 'login-needed' : 'failed', status, {
    type: '',
    code,
    title: '',
    detail: '',
    status,
    correlationId: '',
  });

/** A server that keeps one text. */
class Server {
  stored: Stored = { version: 1, content: { title: 'Gartneri', about: 'Vi dyrker.' } };
  saves: Text[] = [];
  fails: ApiError[] = [];
  held: (() => void)[] | null = null;

  save = async (version: number, content: Text): Promise<Stored> => {
    this.saves.push(content);
    if (this.held) await new Promise<void>((go) => this.held?.push(go));
    const failure = this.fails.shift();
    if (failure) throw failure;
    if (version !== this.stored.version) throw problem('changed-meanwhile', 409);
    this.stored = { version: version + 1, content };
    return this.stored;
  };
  read = (): Promise<Stored> => Promise.resolve(this.stored);
  other(patch: Partial<Text>): void {
    this.stored = { version: this.stored.version + 1, content: { ...this.stored.content, ...patch } };
  }
}

describe('text that saves itself', () => {
  let server: Server;
  let kept: { base: Text; content: Text } | null;
  let autosave: Autosave<Text>;
  const when = new Date('2026-11-23T09:32:00Z');

  beforeEach(() => {
    jest.useFakeTimers();
    server = new Server();
    kept = null;
    autosave = new Autosave<Text>({
      save: server.save,
      read: server.read,
      keep: (unsaved) => (kept = unsaved),
      now: () => when,
      retryMs: [4_000, 8_000],
    });
    autosave.start(server.stored);
  });
  afterEach(() => jest.useRealTimers());

  it('an employer who stops writing for a moment has it saved, once, with the hour', async () => {
    autosave.change({ title: 'H' });
    autosave.change({ title: 'Hjelpe til' });
    expect(autosave.state()).toEqual({ at: 'waiting' });
    await jest.advanceTimersByTimeAsync(1_100);
    expect(server.saves).toHaveLength(0);
    await jest.advanceTimersByTimeAsync(200);
    expect(server.saves).toEqual([{ title: 'Hjelpe til', about: 'Vi dyrker.' }]);
    expect(autosave.state()).toEqual({ at: 'saved', when });
    expect(kept).toBeNull();
  });

  it('an employer who leaves the field has it saved at once, and nothing is sent where nothing changed', async () => {
    autosave.change({ title: 'Ny' });
    await autosave.flush();
    await autosave.flush();
    await jest.advanceTimersByTimeAsync(5_000);
    expect(server.saves).toHaveLength(1);
  });

  it('an employer who writes while it is being saved has one request at a time, and the newest text last', async () => {
    server.held = [];
    autosave.change({ title: 'En' });
    await jest.advanceTimersByTimeAsync(1_300);
    autosave.change({ title: 'To' });
    await jest.advanceTimersByTimeAsync(5_000);
    expect(server.saves).toHaveLength(1);
    const held = server.held;
    server.held = null;
    held.forEach((go) => go());
    await jest.advanceTimersByTimeAsync(1_300);
    expect(server.saves.map(({ title }) => title)).toEqual(['En', 'To']);
    expect(server.stored).toEqual({ version: 3, content: { title: 'To', about: 'Vi dyrker.' } });
  });

  it('an employer without a line keeps the text on the device, and it is sent when the line is back', async () => {
    server.fails = [new ApiError('offline', 503, null), new ApiError('away', 503, null)];
    autosave.change({ title: 'I fjellet' });
    await jest.advanceTimersByTimeAsync(1_300);
    expect(autosave.state()).toEqual({ at: 'retrying' });
    expect(kept?.content.title).toBe('I fjellet');
    await jest.advanceTimersByTimeAsync(4_100);
    expect(autosave.state()).toEqual({ at: 'retrying' });
    await jest.advanceTimersByTimeAsync(8_100);
    expect(autosave.state()).toEqual({ at: 'saved', when });
    expect(server.stored.content.title).toBe('I fjellet');
  });

  it('an employer whose session has ended is told, the text stays on the device, and is taken up again after a new login', async () => {
    server.fails = [problem('session-ended', 401)];
    autosave.change({ about: 'Mye tekst' });
    await jest.advanceTimersByTimeAsync(60_000);
    expect(autosave.state().at).toBe('stopped');
    expect(server.saves).toHaveLength(1);
    const rescued = kept;
    // it is not tried at every word
    autosave.change({ about: 'Mye mer tekst' });
    await jest.advanceTimersByTimeAsync(60_000);
    expect(server.saves).toHaveLength(1);
    autosave.change({ about: 'Mye tekst' });
    server.other({ title: 'Av en annen' });

    const again = new Autosave<Text>({ save: server.save, read: server.read, keep: (unsaved) => (kept = unsaved) });
    again.start(server.stored);
    expect(again.takeUp(rescued as { base: Text; content: Text })).toEqual([]);
    await jest.advanceTimersByTimeAsync(100);
    expect(server.stored.content).toEqual({ title: 'Av en annen', about: 'Mye tekst' });
    expect(kept).toBeNull();
  });

  it('an employer who logs in again in another tab has it sent from this one', async () => {
    server.fails = [problem('session-ended', 401)];
    autosave.change({ about: 'Mye tekst' });
    await autosave.flush();
    await autosave.loggedIn();
    expect(server.stored.content.about).toBe('Mye tekst');
    expect(autosave.state()).toEqual({ at: 'saved', when });
  });

  it('an employer who takes a word back sees that everything is saved, and nothing is sent', async () => {
    autosave.change({ title: 'Gartneri!' });
    autosave.change({ title: 'Gartneri' });
    await jest.advanceTimersByTimeAsync(1_300);
    expect(autosave.state()).toEqual({ at: 'saved', when: null });
    expect(server.saves).toHaveLength(0);
  });

  it('a second employer who wrote elsewhere is followed, and both texts stand', async () => {
    server.other({ about: 'Vi dyrker urter.' });
    autosave.change({ title: 'Min tittel' });
    await jest.advanceTimersByTimeAsync(1_400);
    expect(server.stored.content).toEqual({ title: 'Min tittel', about: 'Vi dyrker urter.' });
    expect(autosave.content()).toEqual(server.stored.content);
    expect(autosave.taken()).toEqual(['about']);
    expect(autosave.conflict()).toBeNull();
  });

  it('two employers who changed the same field lose nothing: the one who saves last chooses', async () => {
    server.other({ title: 'Deres tittel', about: 'Deres tekst' });
    autosave.change({ title: 'Vår tittel' });
    await jest.advanceTimersByTimeAsync(1_400);
    expect(autosave.state()).toEqual({ at: 'conflict' });
    expect(autosave.conflict()).toMatchObject({ disputed: ['title'], taken: ['about'] });
    expect(autosave.content()).toEqual({ title: 'Vår tittel', about: 'Deres tekst' });
    expect(server.stored.content.title).toBe('Deres tittel');
    expect(kept?.content.title).toBe('Vår tittel');

    // what is written meanwhile waits for the choice
    autosave.change({ about: 'Begges tekst' });
    await jest.advanceTimersByTimeAsync(5_000);
    expect(server.saves).toHaveLength(1);

    autosave.settle([]);
    await jest.advanceTimersByTimeAsync(100);
    expect(server.stored.content).toEqual({ title: 'Vår tittel', about: 'Begges tekst' });
    expect(autosave.state().at).toBe('saved');
  });

  it('an employer who takes the other text has nothing left to save', async () => {
    server.other({ title: 'Deres tittel' });
    autosave.change({ title: 'Vår tittel' });
    await jest.advanceTimersByTimeAsync(1_400);
    autosave.settle(['title']);
    await jest.advanceTimersByTimeAsync(5_000);
    expect(server.saves).toHaveLength(1);
    expect(autosave.content()?.title).toBe('Deres tittel');
    expect(autosave.state().at).toBe('saved');
    expect(kept).toBeNull();
  });
});
