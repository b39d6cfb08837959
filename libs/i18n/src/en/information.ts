import type { information as nb } from '../nb/information';
import type { TextsLike } from '../text';

export const information = {
  'information.help.title': 'Help',
  'information.help.lead': 'Answers to what people ask most.',
  'information.help.1': 'I do not know what I can do',
  'information.help.1.p1':
    'Start with five questions. You choose what you have done, and we suggest what you can do. It takes about 3 minutes.',
  'information.help.1.link': 'Find out what you can do',
  'information.help.2': 'What is a work placement?',
  'information.help.2.p1':
    'You try out a kind of work for a while. Nav, the municipality or a school arranges it. You are not employed, and the employer does not pay you. Ask Nav what support you can get.',
  'information.help.3': 'What is a traineeship?',
  'information.help.3.p1': 'You are employed for a time. You get paid, and you are trained while you work.',
  'information.help.4': 'What is an apprenticeship?',
  'information.help.4.p1':
    'You learn a trade at work and get paid. Afterwards you can take the final test for a trade certificate. Often you need the first two years of upper secondary school.',
  'information.help.5': 'Do you need someone to talk to?',
  'information.help.5.p1': 'Nav and the career centres in Innlandet help you for free. Bring what you have found here.',
  'information.help.5.link': 'Contact Nav',
  'information.help.6': 'Something does not work',
  'information.help.6.p1':
    'Try loading the page again. What you have filled in is still on your device. Is there a code on the page? Keep it. It makes the fault easier to find.',
  'information.help.7': 'Do I have to log in?',
  'information.help.7.p1':
    'No, not to look at openings or to find out what you can do. You log in when you want to show interest in an opening.',
  'information.help.7.link': 'Log in',
  'information.help.8': 'What happens when I show interest?',
  'information.help.8.p1':
    'The employer sees what you can do, not who you are. You see everything it gets to see before you send it. The employer can ask for more, ask for a meeting or say no. You see each other’s names only when you have both said yes.',
  'information.help.8.p2':
    'You get an answer or a message within 30 days. If the employer has not answered by then, we close the contact. You can withdraw at any time.',
  'information.how.title': 'How Arena works',
  'information.how.lead': 'You see why an opening suits you, and what is missing. You get reasons, not a score.',
  'information.how.1': 'What we compare',
  'information.how.1.p1':
    'Each opening lists what is needed. Some you must have. Some is good to have. Some you learn there. We look at what you can do. For each point we say whether it fits.',
  'information.how.2': 'What the words mean',
  'information.how.2.l1': 'Good match: you have most of what is needed.',
  'information.how.2.l2': 'May suit you: you have a good part, and something is missing.',
  'information.how.2.l3': 'One step away: something important is missing, but not everything.',
  'information.how.2.l4': 'Open to all: no requirements. You learn everything there.',
  'information.how.3': 'What we never look at',
  'information.how.3.p1':
    'Name, age, sex, photo, background, faith, health and gaps in a CV never count. Nor does it matter where you learned something. What you learned at home counts as much as what you learned at work.',
  'information.how.4': 'Distance',
  'information.how.4.p1':
    'We measure from municipality to municipality, over land. We do not cross lake Mjøsa. The number is rough. It does not say how long the trip takes.',
  'information.how.5': 'Openings taken from ads',
  'information.how.5.p1':
    'Some openings are taken from ads elsewhere. They are marked. A machine has read the requirements and may be wrong. So they are never a “must have”. You apply on the original site.',
  'information.how.6': 'You can search without this',
  'information.how.6.p1': 'Do you not want to answer questions? Search and choose for yourself.',
  'information.how.6.link': 'See openings',
  'information.how.7': 'When you show interest',
  'information.how.7.p1':
    'You do not send a letter. The employer sees the same points as you do, under a random name. You get a new name for each opening. We stop text that reveals who you are.',
  'information.how.7.p2':
    'The employer has 30 days to answer. After 15 days we tell you if it has not answered. Nobody is turned down by a machine.',
  'information.privacy.title': 'Privacy',
  'information.privacy.lead': 'You decide what we keep, and who gets to see it.',
  'information.privacy.1': 'Without logging in',
  'information.privacy.1.p1': 'Your answers are in your browser. We do not hold them. You can delete them at any time.',
  'information.privacy.1.p2':
    'When you ask for matching openings, your browser sends the answers to our server. The server answers and forgets them. We neither store nor log them. If you turn matching off, the answers are not sent.',
  'information.privacy.2': 'When you log in',
  'information.privacy.2.p1':
    'ID-porten, Ansattporten and Entra ID give us a code, so that we recognise you. We do not keep national identity numbers. We get no name or e-mail from them. For employers we also keep which organisation you act for.',
  'information.privacy.3': 'Cookies',
  'information.privacy.3.p1':
    'We only use what we must. One keeps you logged in, and is gone when you log out. While you log in we use one more. One remembers the language, if you choose one. Nobody tracks you, and nobody else learns what you look at.',
  'information.privacy.4': 'Logs',
  'information.privacy.4.p1':
    'The server counts visits from each IP address for a short while, to stop misuse. What you search for is part of the page address. Share only links you want others to see.',
  'information.privacy.5': 'What we never ask',
  'information.privacy.5.p1': 'We do not ask for age, sex, health, background or a photo. The server refuses such fields.',
  'information.privacy.6': 'What your account holds',
  'information.privacy.6.l1': 'Your answers to the five questions. We use them to find openings that suit you.',
  'information.privacy.6.l2': 'The name you want to be called. The other side sees it when you have both said yes.',
  'information.privacy.6.l3': 'Your e-mail address, if you enter it. We only use it to tell you when something happens.',
  'information.privacy.6.l4': 'The openings you have shown interest in, what the employer saw, and what you wrote to each other.',
  'information.privacy.6.l5': 'What you have said yes to, and when.',
  'information.privacy.7': 'You say yes to one thing at a time',
  'information.privacy.7.p1':
    'May employers find you? Do you want e-mail? May this employer see what you can do? Each yes stands alone. You can take it back on My page as easily as you gave it.',
  'information.privacy.8': 'What an employer sees',
  'information.privacy.8.p1':
    'Until you have both said yes, the employer only sees what you can do, under a random name. It does not see your age, sex, photo or where you live. If you withdraw, your name is hidden again.',
  'information.privacy.9': '30 days',
  'information.privacy.9.p1':
    'If nobody answers your interest, we close the contact after 30 days and tell you. We delete closed contacts after six months. You can delete them yourself at any time.',
  'information.privacy.10': 'Take it with you or delete it',
  'information.privacy.10.p1':
    'On My page you can download everything we have about you. You can also delete your account there. Your answers, contacts, name and e-mail address are then gone at once.',
  'information.access.title': 'Accessibility statement',
  'information.access.lead': 'Everyone should be able to use Arena. Here is what we have tested, and what we have not.',
  'information.access.1': 'The aim',
  'information.access.1.p1': 'We build to WCAG 2.2 at level AA.',
  'information.access.2': 'What machines check',
  'information.access.2.l1': 'The tool axe checks the pages in three languages, light and dark, narrow and wide.',
  'information.access.2.l2': 'We go from the front page to the openings by keyboard only.',
  'information.access.2.l3': 'Pages must not scroll sideways on a screen 320 pixels wide.',
  'information.access.2.l4': 'The public pages can be read without JavaScript.',
  'information.access.2.l5': 'Letters can be twice as large without anything getting lost.',
  'information.access.3': 'What is not tested yet',
  'information.access.3.l1': 'Nobody with reduced sight, hearing or movement has tried the site for us yet.',
  'information.access.3.l2': 'We have not tried screen readers such as NVDA, JAWS, VoiceOver and TalkBack.',
  'information.access.3.l3': 'We have only tried the browser Chromium.',
  'information.access.4': 'Known gaps',
  'information.access.4.l1': 'Ads written by others may use difficult language. We cannot change them.',
  'information.access.4.l2': 'The five questions need JavaScript.',
  'information.access.5': 'Your rights',
  'information.access.5.p1': 'If you find a barrier, you can report it to the Norwegian authority for universal design of ICT.',
  'information.access.5.link': 'Go to the authority',
  'information.access.4.l3': 'Personal pages need JavaScript. So does showing interest.',
  'information.about.title': 'Who is behind this?',
  'information.about.lead': 'Arena Innlandet is action A8 of the regional plan for an inclusive Innlandet.',
  'information.about.1': 'Why',
  'information.about.1.p1':
    'Many people can do more than a CV shows. Many employers need people. Arena should make it easier for them to find each other.',
  'information.about.2': 'How far we have come',
  'information.about.2.p1':
    'This is an early version. Many employers, openings and offices are examples that we made up. Only openings marked as taken from an ad come from real ads. You can log in, post openings, show interest, get an answer and let an adviser in.',
  'information.about.3': 'Sources',
  'information.about.3.l1': 'Skills and occupations use codes from ESCO v1.1.1, European Commission.',
  'information.about.3.l2': 'Occupation codes follow STYRK-08 from Klass, Statistics Norway, CC BY 4.0 / NLOD.',
  'information.about.3.l3': 'Municipalities and places: Kartverket, CC BY 4.0, and GeoNames, CC BY 4.0.',
  'information.about.3.l4': 'Postcodes: Bring.',
  'information.about.3.l5': 'The look builds on Designsystemet from the Norwegian Digitalisation Agency, MIT.',
  'information.about.4': 'Open source',
  'information.about.4.p1': 'The program is open under the MIT licence.',
  'information.forEmployers.title': 'For employers',
  'information.forEmployers.lead': 'Post an opening and meet people for what they can do. It is free.',
  'information.forEmployers.1': 'How to do it',
  'information.forEmployers.1.p1':
    'Log in with Ansattporten on behalf of the organisation. We then fetch its name and place from the Norwegian business register.',
  'information.forEmployers.1.link': 'Log in and post an opening',
  'information.forEmployers.2': 'What you can do',
  'information.forEmployers.2.l1':
    'You write the tasks first. Then you say what people must know, what is good to know, and what they learn with you.',
  'information.forEmployers.2.l2': 'You choose at most five requirements as “must have”.',
  'information.forEmployers.2.l3': 'You get advice on language and requirements before publishing.',
  'information.forEmployers.2.l4':
    'You see people without name, age, sex or photo, and answer on the site. You see the name when you have both said yes.',
  'information.forEmployers.2.l5': 'You can be open to contact without an opening.',
  'information.forEmployers.3': 'Think about this first',
  'information.forEmployers.3.p1':
    'What must people know on day one? What can they learn with you in four weeks? The second question opens the door to many more.',
  'information.forEmployers.3.link': 'How Arena works',
  'information.forEmployers.4': 'Everyone should get an answer',
  'information.forEmployers.4.p1':
    'We remind you to answer after 3 and 7 days. If you do not answer, we close the contact after 30 days. If you are busy, you can pause the opening.',
  'information.forAdvisers.title': 'For advisers',
  'information.forAdvisers.lead': 'For advisers in Nav, a municipality, the follow-up service or a career centre.',
  'information.forAdvisers.1': 'Answer the questions together',
  'information.forAdvisers.1.p1':
    'Sit down together and answer the five questions. It takes about 3 minutes. If the job seeker logs in, the answers are saved to the account. If not, they stay on the device. Delete them afterwards if others use it too.',
  'information.forAdvisers.1.link': 'Find out what you can do',
  'information.forAdvisers.2': 'Employers open to contact',
  'information.forAdvisers.2.p1': 'See employers by place and line of work, including those without an opening.',
  'information.forAdvisers.2.link': 'See employers',
  'information.forAdvisers.3': 'What you can do',
  'information.forAdvisers.3.l1': 'You have a worklist of those who have let you in. What is urgent stands first.',
  'information.forAdvisers.3.l2':
    'You see what people can do and what is missing, and can suggest changes. The person approves each change.',
  'information.forAdvisers.3.l3': 'From an opening you see those who fit, side by side and without names.',
  'information.forAdvisers.4': 'People must let you in',
  'information.forAdvisers.4.p1':
    'You log in with Entra ID. The job seeker chooses your office under Advisers on My page, and says what you may do and for how long. It can be taken back at any time. Then everything is gone for you at once.',
  'information.forAdvisers.3.l4': 'You propose an opening with a reason. The person answers before the employer is told anything.',
  'information.forAdvisers.3.l5': 'Each time you look at somebody, you choose a reason. The person can read who, when and why.',
  'information.forAdvisers.3.link': 'Go to the worklist',
  'information.help.9': 'Can an adviser help me here?',
  'information.help.9.p1':
    'Yes, if you want. You choose an office and what they may do. They can see your name, your answers and how it goes with your openings. They can also suggest changes and propose openings. You say yes or no to everything they suggest.',
  'information.help.9.p2':
    'You can take it back whenever you like. Saying no to a proposal does not affect your benefits, and the employer is not told.',
  'information.help.9.link': 'Go to Advisers',
  'information.privacy.11': 'Advisers',
  'information.privacy.11.p1':
    'An adviser sees you only if you say yes. You choose who, what and for how long. If you take it back, it is closed at once.',
  'information.privacy.11.p2':
    'Each time somebody opens your answers, looks for openings for you or compares you with others, we write down who, when and why. You read it on My page. Nobody can change it. After two years it is deleted, a month at a time. If you delete your account, nobody can see any more that it was about you.',
  'information.privacy.11.p3':
    'Whoever may see your answers also sees your name and the openings you have asked about. When one has come to an end, they see it only if they proposed it. You stand on their worklist with what waits. We do not write down that they read the list.',
  'information.privacy.11.p4':
    'Proposals and changes are deleted half a year after they have ended. A yes to an adviser stays for two years after it ended.',
  'information.forAdvisers.5': 'What the log holds',
  'information.forAdvisers.5.p1':
    'The log has your name, the office, the time, the reason and the opening it was about. The person reads it on My page. You can download your own looks from My page, without whom they were at. Nobody can change the log. After two years it is deleted, a month at a time.',
  'information.forAdvisers.5.p2':
    'Reading the worklist is no look. It has what waits, and no answers. The name stands there only when you may see the profile.',
} satisfies TextsLike<typeof nb>;
