/**
 * Configuration items and relations as files: rows read one by one from CSV and JSON with their
 * place, rows written one by one to CSV, JSON and XLSX. Knows nothing of the database.
 */
package io.attesta.cmdb.files;
