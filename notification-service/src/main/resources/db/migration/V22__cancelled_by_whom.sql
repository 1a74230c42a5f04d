-- A paid booking may be cancelled by support for its customer: the mail no longer says "you cancelled", and tells the reason.
-- Texts that were changed meanwhile stay as they are.
update templates
set subject = replace(
        subject,
        'You cancelled {{movieTitle}}, {{date}} {{time}}',
        'Your booking for {{movieTitle}}, {{date}} {{time}}, is cancelled'),
    text = replace(
        text,
        E'you cancelled your booking {{bookingCode}}. Its ticket is no longer valid, and its seats are free for others.\n',
        E'your booking {{bookingCode}} is cancelled. Its ticket is no longer valid, and its seats are free for others.\n'
            || E'{{#reason}}\n{{reason}}\n{{/reason}}\n'),
    html = replace(
        html,
        '<p>you cancelled your booking <strong>{{bookingCode}}</strong>. Its ticket is no longer valid, and its seats are free for others.</p>',
        '<p>your booking <strong>{{bookingCode}}</strong> is cancelled. Its ticket is no longer valid, and its seats are free for others.</p>'
            || E'\n{{#reason}}<p>{{reason}}</p>{{/reason}}'),
    updated_at = now()
where name = 'cancellation-confirmed';
