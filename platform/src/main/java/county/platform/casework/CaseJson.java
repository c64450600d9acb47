package county.platform.casework;

import county.platform.web.CountyJson;
import tools.jackson.databind.json.JsonMapper;

/** How statements and evidence are written in a case's own columns. */
final class CaseJson {

  static final JsonMapper MAPPER = JsonMapper.builder().addModule(new CountyJson()).build();

  private CaseJson() {}
}
