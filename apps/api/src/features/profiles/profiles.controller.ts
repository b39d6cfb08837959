import { readProfile, saveProfile } from '@arena/contract';
import { Controller } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Endpoint, Input, Viewing, type InputOf, type ResponseOf, type Viewer } from '../../platform';
import { Profiles } from './profiles.service';
import { checkStorable } from './storable';

@Controller()
export class ProfilesController {
  constructor(
    private readonly profiles: Profiles,
    private readonly dataSource: DataSource,
  ) {}

  @Endpoint(readProfile)
  read(@Viewing() { personId }: Viewer): Promise<ResponseOf<typeof readProfile>> {
    return this.profiles.read(personId);
  }

  @Endpoint(saveProfile)
  async save(@Viewing() { personId }: Viewer, @Input() { body }: InputOf<typeof saveProfile>): Promise<ResponseOf<typeof saveProfile>> {
    checkStorable(body.draft, 'draft');
    return this.dataSource.transaction((manager) => this.profiles.save(manager, personId, body.version, body.draft));
  }
}
