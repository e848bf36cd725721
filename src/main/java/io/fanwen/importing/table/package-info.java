/**
 * Tables as content-management systems export them: CSV and Excel's .xlsx, a row for each article.
 *
 * <p>A column is named in the first row. A {@link io.fanwen.importing.table.ColumnMap} says which column means what.
 *
 * <p>Rows are counted from 1, as spreadsheets show them: the first row has the names. Formulas are not computed; what a file has as their result is read.
 */
package io.fanwen.importing.table;
