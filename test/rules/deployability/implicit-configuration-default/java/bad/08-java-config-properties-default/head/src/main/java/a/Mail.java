package a;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
@ConfigurationProperties("mail")
public record Mail(@DefaultValue("smtp://localhost:1025") String url, @DefaultValue("20") int batch) {} // <- finding
