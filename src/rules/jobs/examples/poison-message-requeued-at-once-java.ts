import type { Examples } from '#model/rule'

const orders = (work: string): string => `package com.example;

class Orders {
  @RabbitListener(queues = "orders", ackMode = "MANUAL")
  void on(Message message, Channel channel) throws IOException {
    long tag = message.getMessageProperties().getDeliveryTag();
${work}    }
  }
}
`

export const poisonMessageRequeuedAtOnceJava: Examples = {
  bad: [
    {
      title: 'not acknowledged',
      files: {
        'src/main/java/com/example/Example.java': orders(`    try {
      store.save(message.getBody());
      channel.basicAck(tag, false);
    } catch (Exception e) {
      channel.basicNack(tag, false, true); // <- finding
`),
      },
    },
    {
      title: 'rejected',
      files: {
        'src/main/java/com/example/Example.java': orders(`    try {
      store.save(message.getBody());
      channel.basicAck(tag, false);
    } catch (RuntimeException e) {
      log.error("failed", e);
      channel.basicReject(tag, true); // <- finding
`),
      },
    },
    {
      title: 'whatever it was',
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

class Mails {
  @RabbitListener(queues = "mails", ackMode = "MANUAL")
  void on(Mail mail, Channel channel, long tag) throws IOException {
    try {
      sender.send(mail);
    } catch (MessagingException e) {
      channel.basicNack(tag, false, true); // <- finding
      return;
    }
    channel.basicAck(tag, false);
  }
}
`,
      },
    },
  ],
  good: [
    {
      title: 'to the dead letters',
      files: {
        'src/main/java/com/example/Example.java': orders(`    try {
      store.save(message.getBody());
      channel.basicAck(tag, false);
    } catch (Exception e) {
      channel.basicNack(tag, false, false);
`),
      },
    },
    {
      title: 'once more and no oftener',
      files: {
        'src/main/java/com/example/Example.java': orders(`    boolean again = !message.getMessageProperties().getRedelivered();
    try {
      store.save(message.getBody());
      channel.basicAck(tag, false);
    } catch (Exception e) {
      channel.basicReject(tag, true);
`),
      },
    },
    {
      title: 'only what may pass',
      files: {
        'src/main/java/com/example/Example.java': orders(`    try {
      store.save(message.getBody());
      channel.basicAck(tag, false);
    } catch (Exception e) {
      if (isTransient(e)) {
        channel.basicNack(tag, false, true);
      } else {
        channel.basicNack(tag, false, false);
      }
`),
      },
    },
  ],
}
