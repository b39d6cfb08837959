import { changeOurOrganisation, lookUpOrganisation, openOrganisation, readOurOrganisation } from '@arena/contract';
import { Controller } from '@nestjs/common';
import { Endpoint, Input, Viewing, type InputOf, type ResponseOf, type Viewer } from '../../platform';
import { OurOrganisations } from './our-organisation.service';

/** The organisation one stands for. */
@Controller()
export class OurOrganisationController {
  constructor(private readonly organisations: OurOrganisations) {}

  @Endpoint(lookUpOrganisation)
  lookUp(
    @Viewing() viewer: Viewer,
    @Input() { params }: InputOf<typeof lookUpOrganisation>,
  ): Promise<ResponseOf<typeof lookUpOrganisation>> {
    return this.organisations.lookUp(viewer, params.number);
  }

  @Endpoint(openOrganisation)
  open(@Viewing() viewer: Viewer, @Input() { body }: InputOf<typeof openOrganisation>): Promise<ResponseOf<typeof openOrganisation>> {
    return this.organisations.open(viewer, body);
  }

  @Endpoint(readOurOrganisation)
  read(@Viewing() viewer: Viewer): Promise<ResponseOf<typeof readOurOrganisation>> {
    return this.organisations.ours(viewer);
  }

  @Endpoint(changeOurOrganisation)
  change(
    @Viewing() viewer: Viewer,
    @Input() { body }: InputOf<typeof changeOurOrganisation>,
  ): Promise<ResponseOf<typeof changeOurOrganisation>> {
    return this.organisations.change(viewer, body);
  }
}
