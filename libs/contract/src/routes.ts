import {
  answerChange, answerProposal, comparePeople, giveAdvisingConsent, listAdvisers, listOffices, lookAtPerson, openingsForPerson, propose, readAdvising, readCaseload,
  suggestChange, takeBackAdvisingConsent, takeBackProposal,
} from './advising'; // prettier-ignore
import { discardPosting, listOurPostings, movePosting, previewPosting, readOurPosting, startPosting, writePosting } from './authoring';
import { makeSkillsDocument, readSkillIndex, recogniseText } from './builder';
import {
  askFoundPerson, deleteContact, listContacts, listPeople, moveContact, previewInterest, readContact, sendInterest,
} from './contact'; // prettier-ignore
import { listEmployers, readEmployer } from './employers';
import {
  backChannelLogout, changeAccount, changeConsent, changeEmail, changeHiding, deleteAccount, exportAccount, finishLogin, logout, readAccount, readSession,
  removeEmail, startLogin, verifyEmail,
} from './identity'; // prettier-ignore
import { matchPosting, matchProfile } from './matching';
import {
  changeNotificationChoices, listNotifications, readNotificationChoices, readNotifications, showUnsubscribe, stream, unsubscribe,
} from './notifications'; // prettier-ignore
import { listOccupations, matchOccupation, readOccupation, suggestRequirements } from './occupations';
import { live, ready } from './operating';
import { changeOurOrganisation, lookUpOrganisation, openOrganisation, readOurOrganisation } from './organisations';
import { listPostings, readPosting } from './postings';
import { readProfile, saveProfile } from './profiles';
import type { Route } from './route';
import { nameSkills, readBuilder, suggestPlaces, suggestSkills, tellUnknownWord } from './taxonomy';
import {
  addCard, addSynonym, dismissUnknownWord, findConcepts, publishTaxonomy, readTaxonomyCare, replaceConcept, withdrawCard, withdrawSynonym,
} from './taxonomy-care'; // prettier-ignore

/** Every route there is. What is not in here cannot be called. */
export const routes: readonly Route[] = [
  live, ready,
  readBuilder, suggestSkills, nameSkills, tellUnknownWord, suggestPlaces,
  readSkillIndex, recogniseText, makeSkillsDocument,
  listPostings, readPosting, listEmployers, readEmployer, matchProfile, matchPosting,
  listOccupations, readOccupation, matchOccupation, suggestRequirements,
  readSession, startLogin, finishLogin, backChannelLogout, logout,
  readAccount, changeAccount, changeEmail, verifyEmail, removeEmail, changeConsent, changeHiding, exportAccount, deleteAccount,
  readProfile, saveProfile,
  lookUpOrganisation, openOrganisation, readOurOrganisation, changeOurOrganisation,
  listOurPostings, startPosting, readOurPosting, writePosting, movePosting, previewPosting, discardPosting,
  previewInterest, sendInterest, listContacts, readContact, moveContact, deleteContact, listPeople, askFoundPerson,
  listNotifications, readNotifications, stream, readNotificationChoices, changeNotificationChoices, unsubscribe, showUnsubscribe,
  listOffices, listAdvisers, readAdvising, giveAdvisingConsent, takeBackAdvisingConsent, answerProposal, answerChange,
  readCaseload, lookAtPerson, openingsForPerson, comparePeople, propose, takeBackProposal, suggestChange,
  readTaxonomyCare, findConcepts, addSynonym, withdrawSynonym, addCard, withdrawCard, dismissUnknownWord, replaceConcept, publishTaxonomy,
]; // prettier-ignore
