/**
 * Fields: what authors write as {@code name: value} lines above an article and in {@code site.yaml}, with the place of every name and value.
 *
 * <p>{@link io.fanwen.fields.FieldsParser} turns a stretch of a source into a {@link io.fanwen.fields.FieldMap}: fields in their order,
 * each a name and a {@link io.fanwen.fields.FieldValue}, which is a scalar, a list, a map or nothing. Nothing is typed yet: {@code 1.10}
 * and {@code no} stay as they were typed. {@link io.fanwen.fields.FieldReader} then reads fields as what they are wanted for, and says
 * where one is something else, given twice, or unknown.
 *
 * <p>The language is YAML without tags, anchors and aliases, and kinder than YAML to what people type: a plain value goes to the end of
 * its line whatever is in it. The only room that knows SnakeYAML. Limits are counts: {@link io.fanwen.fields.FieldsParser#LONGEST}
 * UTF-16 units, {@link io.fanwen.fields.FieldsParser#DEEPEST} levels, {@link io.fanwen.fields.FieldsParser#MOST_VALUES} values.
 */
package io.fanwen.fields;
