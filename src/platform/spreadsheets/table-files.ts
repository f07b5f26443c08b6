/** What a form that takes a table lets people choose: CSV and XLSX. */
export const tableFiles =
  '.csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
