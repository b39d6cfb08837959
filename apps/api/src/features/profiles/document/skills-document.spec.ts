import { writeFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import type { SharedDraft } from '@arena/contract';
import { FixedClock, ProblemError } from '../../../platform';
import { TaxonomyService } from '../../taxonomy';
import { canSet } from './letters';
import { sheetOf } from './sheet';
import { SkillsDocuments } from './skills-document.service';

const taxonomy = new TaxonomyService();
const clock = new FixedClock('2026-03-02T10:00:00Z');
const documents = new SkillsDocuments(taxonomy, clock);

const draft: SharedDraft = {
  version: 1, place: { text: 'Hamar', municipality: '3403' }, reach: 50, kinds: ['job'],
  languages: [{ id: 'no', cefr: 'B1' }, { id: 'uk', cefr: 'C2' }, { id: 'en', cefr: 'none' }], groups: ['gaming'], cards: [],
  skills: [{ id: 'milking', level: 3, source: 'farm-and-practical', label: 'Melking' }, { id: 'childcare', level: 1, source: 'care-at-home', label: '' }],
  licences: ['B', 'T'], certificates: ['hms-card'], qualifications: [{ id: 'vg1-completed', state: null }],
}; // prettier-ignore

/** The uncompressed streams of a PDF beside its text. */
function opened(pdf: Buffer): string {
  const text = pdf.toString('latin1');
  const streams = [...text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, body = '']) => {
    try {
      return inflateSync(Buffer.from(body, 'latin1')).toString('latin1');
    } catch {
      return '';
    }
  });
  return `${text}\n${streams.join('\n')}`;
}

describe('a seeker who takes along what she can', () => {
  it('reads it in her language, surest first, with nothing that she has not said', () => {
    const sheet = sheetOf(draft, '', 'nn', taxonomy, clock.now());
    expect(sheet.title).toBe('Dette kan eg');
    expect(sheet.parts[0]?.lists.map(({ heading, lines }) => [heading, lines.length])).toEqual([
      ['Eg kan vise andre korleis', 1],
      ['Eg har prøvd, men treng litt hjelp', 1],
    ]);
    expect(sheet.parts[1]?.lists[0]?.lines.map(({ note }) => note)).toEqual(['Vanleg samtale (B1)', 'Som morsmål (C2)']);
    expect(JSON.stringify(sheet)).not.toMatch(/Hamar|3403/);
    expect(sheet.foot.join(' ')).toContain('2. mars 2026');
    expect(sheetOf({ ...draft, skills: [], languages: [], licences: [], certificates: [], qualifications: [] }, '', 'nb', taxonomy, clock.now()).parts).toEqual([]); // prettier-ignore
  });

  it.each(['nb', 'nn', 'en'] as const)('gets a PDF in %s that is tagged and names its language and title', async (lang) => {
    const pdf = await documents.make({ lang, name: 'Ánne Čáhppes Ŋuolla Đađđi', draft });
    expect(pdf.subarray(0, 8).toString()).toBe('%PDF-1.7');
    const text = opened(pdf);
    expect(text).toContain('/Marked true');
    expect(text).toMatch(lang === 'en' ? /\/Lang \(en-GB\)/ : lang === 'nn' ? /\/Lang \(nn\)/ : /\/Lang \(nb\)/);
    expect(text).toContain('/DisplayDocTitle true');
    for (const tag of ['H1', 'H2', 'H3', 'L', 'LI', 'LBody']) expect(text).toContain(`/S /${tag}`);
    // every typeface goes along
    expect(text).not.toContain('/Helvetica');
    expect(text.match(/\/FontFile2/g)?.length).toBe(2);
    expect(pdf.length).toBeLessThan(120_000);
    const folder = process.env['ARENA_SHOW_PDF'];
    if (folder) writeFileSync(`${folder}/${lang}.pdf`, pdf);
  });

  it('gets more than one page where there is much to tell', async () => {
    const many = taxonomy.concepts.filter(({ kind }) => kind === 'skill').slice(0, 100);
    const skills = many.map(({ id }) => ({ id, level: 2 as const, source: 'work' as const, label: '' }));
    const pdf = await documents.make({ lang: 'nb', name: '', draft: { ...draft, skills } });
    expect(opened(pdf).match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(2);
  });

  it('is told plainly where her name has letters that the sheet does not have', async () => {
    await expect(documents.make({ lang: 'nb', name: 'Олена Ковальчук', draft })).resolves.toBeInstanceOf(Buffer);
    const refused = documents.make({ lang: 'nb', name: 'محمد', draft });
    await expect(refused).rejects.toBeInstanceOf(ProblemError);
    await expect(refused).rejects.toMatchObject({ details: { fields: [{ field: 'name', fault: 'invalid' }] } });
  });

  it('finds all letters of Norwegian, Sami and the neighbours, and every name of the taxonomy', () => {
    expect(canSet('ÆØÅæøå ÁáČčĐđŊŋŠšŦŧŽž Ïï ÄäÖö ÐðÞþ ŁłŻż Їїґ')).toBe(true);
    const unset = taxonomy.concepts.flatMap(({ labels }) => [...labels.nb, ...labels.nn, ...labels.en]).filter((label) => !canSet(label));
    expect(unset).toEqual([]);
  });
});
