import type { Examples } from '#model/rule'

const controller = (route: string, { mark = '', before = '', annotation = '' } = {}): string => `package shop;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/auth")
public class Accounts {
  private final Sessions sessions;
${annotation && `\n  ${annotation}`}
  @PostMapping("${route}")
  public Session open(@RequestBody Credentials credentials) {${mark}
${before && `    ${before}\n`}    return sessions.open(credentials.name(), credentials.word());
  }
}
`
const path = 'src/main/java/shop/Accounts.java'

export const endpointWithoutRateLimitJava: Examples = {
  bad: [
    { title: 'sign-in', files: { [path]: controller('/login', { mark: ' // <- finding' }) } },
    { title: 'a forgotten password', files: { [path]: controller('/forgot-password', { mark: ' // <- finding' }) } },
    { title: 'a one-time code', files: { [path]: controller('/verify-otp', { mark: ' // <- finding' }) } },
    {
      title: 'the limit was taken away',
      base: { [path]: controller('/register', { annotation: '@RateLimiter(name = "accounts") // <- finding' }) },
      files: { [path]: controller('/register') },
    },
  ],
  good: [
    { title: 'limited by an annotation', files: { [path]: controller('/login', { annotation: '@RateLimiter(name = "accounts")' }) } },
    {
      title: 'a bucket of tokens in the handler',
      files: {
        [path]: controller('/login', { before: 'if (!buckets.of(credentials.name()).tryConsume(1)) throw new TooManyRequests();' }),
      },
    },
    {
      title: 'what is called counts attempts',
      files: {
        [path]: controller('/login'),
        'src/main/java/shop/Sessions.java': `package shop;

import org.springframework.stereotype.Service;

@Service
public class Sessions {
  private final Attempts attempts;

  public Session open(String name, String word) {
    attempts.checkLoginAttempts(name);
    return new Session(name);
  }
}
`,
      },
    },
    {
      title: 'a filter before every route',
      files: {
        [path]: controller('/login'),
        'src/main/java/shop/Limits.java': `package shop;

import io.github.bucket4j.Bucket;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

@Component
public class Limits extends OncePerRequestFilter {
  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws Exception {
    if (!bucketOf(request.getRemoteAddr()).tryConsume(1)) {
      response.sendError(429);
      return;
    }
    chain.doFilter(request, response);
  }
}
`,
      },
    },
    { title: 'an order', files: { [path]: controller('/orders') } },
    {
      title: 'who is signed in already registers something',
      files: { [path]: controller('/register', { annotation: '@PreAuthorize("isAuthenticated()")' }) },
    },
  ],
}
