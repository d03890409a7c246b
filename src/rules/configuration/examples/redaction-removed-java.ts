import type { Example, Examples } from '#model/rule'

const change = (title: string, before: string, after: string): Example => ({
  title,
  base: { 'src/main/java/shop/Account.java': before },
  files: { 'src/main/java/shop/Account.java': after },
})

const account = (field: string, method = ''): string => `package shop;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.springframework.stereotype.Service;

@Service
class Account {
  private String name;
${field}
${method}
}
`

const told = (what: string): string =>
  account('', `  void tell(String header) {\n    log.info("called with {}", ${what});\n    next(header);\n  }`)

const settings = (components: string, mark = ''): string => `package shop;

import org.springframework.boot.context.properties.ConfigurationProperties;

@ConfigurationProperties("shop")
record Account(
    ${components}${mark}
) {}
`

const answered = (line: string): string =>
  account('', `  Provider remove(Provider existing) {\n    store.remove(existing);\n${line}    return existing;\n  }`)

export const redactionRemovedJava: Examples = {
  bad: [
    change('before it is answered', answered('    redactSensitiveData(existing); // <- finding\n'), answered('')),
    change(
      'a type that does not show what it holds',
      account('  private SecretString apiToken; // <- finding'),
      account('  private String apiToken;'),
    ),
    change(
      'of a component',
      settings('String host,\n    @NotNull SecretString apiToken', ' // <- finding'),
      settings('String host,\n    @NotNull String apiToken'),
    ),
    change(
      'a field that is left out of JSON',
      account('  @JsonIgnore // <- finding\n  private String passwordHash;'),
      account('  private String passwordHash;'),
    ),
    change(
      'a field that only comes in',
      account('  @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) // <- finding\n  private String apiToken;'),
      account('  private String apiToken;'),
    ),
    change('a value that was masked', told('maskHeader(header)').replace('));', ')); // <- finding'), told('header')),
  ],
  good: [
    change(
      'nothing is answered any more',
      answered('    redactSensitiveData(existing);\n'),
      account('', '  Provider remove(Provider existing) {\n    store.remove(existing);\n    return Provider.none();\n  }'),
    ),
    change('the component goes with its type', settings('@NotNull SecretString apiToken,\n    String host'), settings('String host')),
    change('another type that hides it', settings('SecretString apiToken'), settings('MaskedString apiToken')),
    change(
      'the other annotation of the kind',
      account('  @JsonIgnore\n  private String passwordHash;'),
      account('  @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)\n  private String passwordHash;'),
    ),
    change('the field is gone', account('  @JsonIgnore\n  private String passwordHash;'), account('  private int age;')),
    change('a field that holds no secret', account('  @JsonIgnore\n  private String region;'), account('  private String region;')),
    change('masked by another helper', told('maskHeader(header)'), told('Secrets.redactHeader(header)')),
  ],
}
