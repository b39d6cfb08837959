/** How a rendered page is kept. */
export interface CacheOptions {
  /** How many pages at most; the one that was asked for longest ago goes first. */
  size: number;
  /** How long a page counts as fresh, milliseconds from when its rendering began: what it shows was read after that. */
  freshFor: number;
  now?: () => number;
}

/**
 * Rendered pages by URL. Many readers who ask at once share one rendering.
 * What `keep` refuses (an error, say) is given to those who wait for it and then forgotten.
 */
export class PageCache<T> {
  private readonly pages = new Map<string, { page: Promise<T>; until: number }>();
  private readonly now: () => number;

  constructor(private readonly options: CacheOptions) {
    this.now = options.now ?? Date.now;
  }

  /** The page at a URL, rendered when it is not fresh. A failed rendering is not kept. */
  async get(url: string, render: () => Promise<T>, keep: (page: T) => boolean): Promise<T> {
    const known = this.pages.get(url);
    if (known && known.until > this.now()) {
      this.pages.delete(url);
      this.pages.set(url, known);
      return known.page;
    }
    const begun = this.now();
    const entry = { page: render(), until: Number.POSITIVE_INFINITY };
    this.pages.delete(url);
    this.pages.set(url, entry);
    this.shrink();
    try {
      const page = await entry.page;
      if (keep(page)) entry.until = begun + this.options.freshFor;
      else this.forget(url, entry);
      return page;
    } catch (error) {
      this.forget(url, entry);
      throw error;
    }
  }

  /** How many pages are kept now. */
  get size(): number {
    return this.pages.size;
  }

  private forget(url: string, entry: object): void {
    if (this.pages.get(url) === entry) this.pages.delete(url);
  }

  private shrink(): void {
    for (const oldest of this.pages.keys()) {
      if (this.pages.size <= this.options.size) return;
      this.pages.delete(oldest);
    }
  }
}
