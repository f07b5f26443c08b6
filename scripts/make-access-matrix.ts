/** Writes docs/access.md: `node scripts/make-access-matrix.ts`, after every change of who may do what. */
import { writeFile } from 'node:fs/promises'
import { accessMatrixFile, drawAccessMatrix } from './access-matrix.ts'

await writeFile(accessMatrixFile, drawAccessMatrix())
