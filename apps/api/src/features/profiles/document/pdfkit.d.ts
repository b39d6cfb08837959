/** The part of pdfkit that is used here; it comes without types. */
declare module 'pdfkit' {
  import type { Readable } from 'node:stream';

  interface StructureElement {
    add(child: StructureElement): this;
    end(): void;
  }

  interface TextOptions {
    width?: number;
    indent?: number;
    lineGap?: number;
    align?: 'left' | 'right' | 'center';
  }

  interface DocumentOptions {
    size?: string;
    margins?: { top: number; right: number; bottom: number; left: number };
    pdfVersion?: string;
    subset?: 'PDF/UA';
    tagged?: boolean;
    lang?: string;
    displayTitle?: boolean;
    bufferPages?: boolean;
    font?: Buffer;
    info?: Readonly<Record<string, string | Date>>;
  }

  interface PDFDocument extends Readable {
    x: number;
    y: number;
    page: { width: number; height: number; margins: { top: number; right: number; bottom: number; left: number } };
    registerFont(name: string, source: Buffer): this;
    font(name: string): this;
    fontSize(points: number): this;
    fillColor(colour: string): this;
    strokeColor(colour: string): this;
    lineWidth(points: number): this;
    text(text: string, x?: number, y?: number, options?: TextOptions): this;
    heightOfString(text: string, options?: TextOptions): number;
    addPage(): this;
    moveTo(x: number, y: number): this;
    lineTo(x: number, y: number): this;
    stroke(): this;
    circle(x: number, y: number, radius: number): this;
    fill(): this;
    markContent(tag: string, options?: object): this;
    endMarkedContent(): this;
    struct(type: string, options?: object | (() => void) | readonly unknown[], children?: unknown): StructureElement;
    addStructure(element: StructureElement): this;
    end(): void;
  }

  const PDFDocument: new (options?: DocumentOptions) => PDFDocument;
  export default PDFDocument;
  export type { PDFDocument, StructureElement };
}
