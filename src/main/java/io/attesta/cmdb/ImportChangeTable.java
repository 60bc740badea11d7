package io.attesta.cmdb;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the rows of imports changed. */
@Repository
class ImportChangeTable {

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final ObjectMapper json;

  ImportChangeTable(JdbcClient jdbc, JdbcTemplate batches, ObjectMapper json) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.json = json;
  }

  void add(long id, List<ImportChange> changes) {
    batches.batchUpdate(
        """
        insert into configuration_import_change (import_id, row_number, key, change, fields)
        values (?, ?, ?, ?, cast(? as jsonb))""",
        changes.stream()
            .map(
                one ->
                    new Object[] {
                      id, one.row(), one.key(), one.change().name(), written(one.fields())
                    })
            .toList());
  }

  /** In the order of the file. */
  List<ImportChange> of(long id) {
    return jdbc.sql(
            """
            select row_number, key, change, fields
            from configuration_import_change where import_id = ? order by row_number""")
        .param(id)
        .query(
            (row, number) ->
                new ImportChange(
                    row.getLong("row_number"),
                    row.getString("key"),
                    BaselineDifference.Kind.valueOf(row.getString("change")),
                    read(row.getString("fields"))))
        .list();
  }

  private String written(List<BaselineDifference.Field> fields) {
    try {
      return json.writeValueAsString(fields);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("What a row changed cannot be written", e);
    }
  }

  private List<BaselineDifference.Field> read(String fields) {
    try {
      return json.readValue(fields, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("What a row changed cannot be read", e);
    }
  }
}
