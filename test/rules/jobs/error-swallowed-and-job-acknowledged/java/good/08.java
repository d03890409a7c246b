package com.example;

import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

public class Claims {
  private final SqsClient sqs;
  private final String url;

  public void poll() {
    List<Message> messages = sqs.receiveMessage(r -> r.queueUrl(url).maxNumberOfMessages(10).waitTimeSeconds(20)).messages();
    for (Message message : messages) {
      try {
        register.open(message.body());
        sqs.deleteMessage(r -> r.queueUrl(url).receiptHandle(message.receiptHandle()));
      } catch (Exception e) {
        log.error("claim not opened", e);
      }
    }
  }
}
