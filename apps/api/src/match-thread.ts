import { answerThread } from './features/matching/indexes/answer-thread';

answerThread();
