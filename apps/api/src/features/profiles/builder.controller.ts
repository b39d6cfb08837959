import { makeSkillsDocument, readSkillIndex, recogniseText } from '@arena/contract';
import { Controller, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Endpoint, Input, type InputOf, type ResponseOf } from '../../platform';
import { SkillsDocuments } from './document/skills-document.service';
import { answersInWords } from './free-text/answers-in-words';
import { FreeTextReader } from './free-text/free-text-reader';
import { SkillIndexes } from './skill-indexes';

/** What the builder asks for besides its cards. Nothing that comes here is kept or logged. */
@Controller()
export class BuilderController {
  constructor(
    private readonly index: SkillIndexes,
    private readonly freeText: FreeTextReader,
    private readonly documents: SkillsDocuments,
  ) {}

  @Endpoint(readSkillIndex)
  skillIndex(@Input() { query }: InputOf<typeof readSkillIndex>, @Req() request: Request, @Res() response: Response): void {
    const { json, gzip } = this.index.read(query.part);
    response.type('application/json').vary('Accept-Encoding');
    // it is large, and the line may be slow
    if (request.acceptsEncodings('gzip') === false) response.send(json);
    else response.setHeader('Content-Encoding', 'gzip').send(gzip);
  }

  @Endpoint(recogniseText)
  recognise(@Input() { body }: InputOf<typeof recogniseText>): ResponseOf<typeof recogniseText> {
    return { items: this.freeText.read(body.text, body.lang), ...answersInWords(body.text) };
  }

  @Endpoint(makeSkillsDocument)
  async document(@Input() { body }: InputOf<typeof makeSkillsDocument>, @Res() response: Response): Promise<void> {
    const file = await this.documents.make(body);
    response
      .type('application/pdf')
      .setHeader('Content-Disposition', `attachment; filename="${this.documents.fileName(body.lang)}"`)
      .send(file);
  }
}
