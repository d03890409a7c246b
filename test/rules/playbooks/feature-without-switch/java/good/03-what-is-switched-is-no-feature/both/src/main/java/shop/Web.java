package shop;

@ConditionalOnProperty("shop.cors.enabled")
class Web {}
