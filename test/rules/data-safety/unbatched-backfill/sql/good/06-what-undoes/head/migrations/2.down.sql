UPDATE events SET kind = 'a';
