import type { Examples } from '#model/rule'

const switched = `package shop;

import org.springframework.stereotype.Service;

@Service
public class Prices {
  private final Unleash unleash;

  public long of(String item) {
    return unleash.isEnabled("new-prices") ? 2 : 1;
  }
}
`
const routes = (condition = '', mark = ' // <- finding'): string => `package shop;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
${condition && `${condition}\n`}public class Gifts {
  @GetMapping("/gifts")
  public String list() {${mark}
    return "[]";
  }

  @PostMapping("/gifts")
  public String create() {
    return "{}";
  }

  @PostMapping("/gifts/send")
  public String send() {
    return "{}";
  }
}
`
const base = { 'src/main/java/shop/Prices.java': switched }

export const featureWithoutSwitchJava: Examples = {
  bad: [
    { title: 'beside a switch of a library', base, files: { ...base, 'src/main/java/shop/Gifts.java': routes() } },
    {
      title: 'beside a switch by a property',
      base: {
        'src/main/java/shop/Old.java': routes('@ConditionalOnProperty("shop.rewards.enabled")', '')
          .replaceAll('Gifts', 'Old')
          .replaceAll('gifts', 'old'),
      },
      files: {
        'src/main/java/shop/Old.java': routes('@ConditionalOnProperty("shop.rewards.enabled")', '')
          .replaceAll('Gifts', 'Old')
          .replaceAll('gifts', 'old'),
        'src/main/java/shop/Gifts.java': routes(),
      },
    },
    {
      title: 'beside a switch in a field',
      base: {
        'src/main/java/shop/Prices.java':
          'package shop;\n\nclass Prices {\n  @Value("${shop.rebates.enabled:false}")\n  private boolean rebates;\n}\n',
      },
      files: {
        'src/main/java/shop/Prices.java':
          'package shop;\n\nclass Prices {\n  @Value("${shop.rebates.enabled:false}")\n  private boolean rebates;\n}\n',
        'src/main/java/shop/Gifts.java': routes(),
      },
    },
  ],
  good: [
    {
      title: 'with a switch of its own',
      base,
      files: { ...base, 'src/main/java/shop/Gifts.java': routes('@ConditionalOnProperty("shop.gifts.enabled")', '') },
    },
    { title: 'nothing is switched here', files: { 'src/main/java/shop/Gifts.java': routes('', '') } },
    {
      title: 'what is switched is no feature',
      base: { 'src/main/java/shop/Web.java': 'package shop;\n\n@ConditionalOnProperty("shop.cors.enabled")\nclass Web {}\n' },
      files: {
        'src/main/java/shop/Web.java': 'package shop;\n\n@ConditionalOnProperty("shop.cors.enabled")\nclass Web {}\n',
        'src/main/java/shop/Gifts.java': routes('', ''),
      },
    },
  ],
}
