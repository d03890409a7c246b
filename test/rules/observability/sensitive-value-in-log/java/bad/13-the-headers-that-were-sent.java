package registry;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

class Notes implements ClientHttpRequestInterceptor {
    private static final Logger log = LoggerFactory.getLogger(Notes.class);

    @Override
    public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution) throws IOException {
        log.info("asking {} with {}", request.getURI(), request.getHeaders()); // <- finding
        return execution.execute(request, body);
    }
}
