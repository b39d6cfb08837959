/** Occupations that nobody can hold without a paper: naming the occupation asks for the paper. */
export const REQUIRED_PAPERS: Readonly<Record<string, string>> = {
  nurse: 'authorisation-nurse',
  electrician: 'fagbrev-electrician',
  'health-care-worker': 'authorisation-health-worker',
  teacher: 'teacher-education',
  'kindergarten-teacher': 'kindergarten-teacher-education',
  'kindergarten-manager': 'kindergarten-teacher-education',
  'social-educator': 'bachelor-degree',
  physiotherapist: 'bachelor-degree',
  'occupational-therapist': 'bachelor-degree',
  midwife: 'bachelor-degree',
  radiographer: 'bachelor-degree',
  'biomedical-scientist': 'bachelor-degree',
  'social-worker': 'bachelor-degree',
  psychologist: 'master-degree',
  dentist: 'master-degree',
  veterinarian: 'master-degree',
  pharmacist: 'master-degree',
};

/** The trade certificate of an occupation: what an apprenticeship in it leads to. */
export const TRADE_CERTIFICATES: Readonly<Record<string, string>> = {
  'health-care-worker': 'fagbrev-health-worker',
  'child-youth-worker': 'fagbrev-childcare-youth',
  carpenter: 'fagbrev-carpenter',
  electrician: 'fagbrev-electrician',
  'industrial-mechanic': 'fagbrev-industrial-mechanic',
  welder: 'fagbrev-welder',
  cook: 'fagbrev-cook',
  farmer: 'fagbrev-agronomist',
  'forest-worker': 'fagbrev-forest-operator',
  'warehouse-worker': 'fagbrev-logistics',
  'truck-driver': 'fagbrev-professional-driver',
  cleaner: 'fagbrev-cleaner',
  'shop-assistant': 'fagbrev-sales',
  'it-support-technician': 'fagbrev-it',
  plumber: 'fagbrev-plumber',
};
