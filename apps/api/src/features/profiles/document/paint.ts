import PDFDocument, { type PDFDocument as Pdf, type StructureElement } from 'pdfkit';
import { BOLD, REGULAR, settable } from './letters';
import type { Sheet } from './sheet';

const MARGIN = 60;
const INK = '#29251e';
const QUIET = '#5f5748';
const GRAN = '#16624a';
/** Room that a heading needs below it, so that it never stands alone at the foot of a page. */
const ROOM_BELOW_HEADING = 60;

/**
 * Sets a sheet as a PDF of A4 pages, tagged for those who listen to it (PDF/UA): headings, lists and their order are in its structure.
 * @param language BCP 47, of the whole sheet
 */
export async function paint(sheet: Sheet, language: string): Promise<Buffer> {
  const title = sheet.name === '' ? sheet.title : `${sheet.name}: ${sheet.title}`;
  const pdf = new PDFDocument({
    size: 'A4',
    margins: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN },
    pdfVersion: '1.7',
    subset: 'PDF/UA',
    tagged: true,
    lang: language,
    displayTitle: true,
    font: REGULAR,
    info: { Title: title, Creator: 'Arena Innlandet', Producer: 'Arena Innlandet' },
  });
  pdf.registerFont('regular', REGULAR).registerFont('bold', BOLD);
  const chunks: Buffer[] = [];
  const done = new Promise<Buffer>((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });

  const document = pdf.struct('Document');
  pdf.addStructure(document);
  const writer = new Writer(pdf, document);
  if (sheet.name !== '') writer.words('P', sheet.name, { font: 'bold', size: 14, colour: QUIET });
  writer.words('H1', sheet.title, { font: 'bold', size: 26, colour: GRAN, after: 10 });
  for (const { heading, lists } of sheet.parts) {
    writer.heading('H2', heading, 16);
    for (const { heading: above, lines } of lists) {
      if (above !== null) writer.heading('H3', above, 11.5);
      writer.list(lines);
    }
  }
  writer.gap(20);
  for (const line of sheet.foot) writer.words('P', line, { font: 'regular', size: 10, colour: QUIET });
  document.end();
  pdf.end();
  return done;
}

interface Style {
  font: 'regular' | 'bold';
  size: number;
  colour: string;
  /** Points below. */
  after?: number;
  indent?: number;
}

/** Writes from the top down; each thing becomes an element of the structure. */
class Writer {
  constructor(
    private readonly pdf: Pdf,
    private readonly parent: StructureElement,
  ) {}

  gap(points: number): void {
    this.pdf.y += points;
  }

  heading(type: 'H2' | 'H3', text: string, size: number): void {
    this.gap(type === 'H2' ? 16 : 8);
    this.room(size + ROOM_BELOW_HEADING);
    this.words(type, text, { font: 'bold', size, colour: type === 'H2' ? INK : QUIET, after: 3 });
  }

  words(type: string, text: string, style: Style): void {
    this.room(style.size * 1.5);
    this.parent.add(this.pdf.struct(type, () => this.set(text, style)));
    this.gap(style.after ?? 2);
  }

  /** A dot, a line, and a quieter note after it. */
  list(lines: readonly { text: string; note: string }[]): void {
    const list = this.pdf.struct('L');
    this.parent.add(list);
    for (const { text, note } of lines) {
      this.room(20);
      const item = this.pdf.struct('LI');
      list.add(item);
      const { y } = this.pdf;
      item.add(this.pdf.struct('Lbl', () => this.set('•', { font: 'regular', size: 11.5, colour: GRAN })));
      this.pdf.y = y;
      const words = note === '' ? text : `${text} – ${note}`;
      item.add(this.pdf.struct('LBody', () => this.set(words, { font: 'regular', size: 11.5, colour: INK, indent: 16 })));
      item.end();
      this.gap(3);
    }
    list.end();
  }

  private set(text: string, { font, size, colour, indent = 0 }: Style): void {
    const { pdf } = this;
    const width = pdf.page.width - 2 * MARGIN - indent;
    pdf.font(font).fontSize(size).fillColor(colour);
    pdf.text(settable(text), MARGIN + indent, pdf.y, { width, lineGap: 2 });
    pdf.x = MARGIN;
  }

  /** Begins a new page where less than this is left. */
  private room(points: number): void {
    if (this.pdf.y + points > this.pdf.page.height - MARGIN) this.pdf.addPage();
  }
}
