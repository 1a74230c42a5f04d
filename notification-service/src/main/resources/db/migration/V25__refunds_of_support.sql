-- Who was paid back by support before the booking was cancelled is not told that nothing is paid back.
-- Texts that were changed meanwhile stay as they are.
update templates
set text = replace(
        text,
        E'{{^refund}}\nBy our refund rules nothing is paid back for it.\n{{/refund}}',
        E'{{^refund}}\n{{#sentBefore}}\nWhat goes back by our refund rules, {{amount}}, our support has sent back to you already.\n{{/sentBefore}}\n'
            || E'{{^sentBefore}}\nBy our refund rules nothing is paid back for it.\n{{/sentBefore}}\n{{/refund}}'),
    html = replace(
        html,
        '{{^refund}}<p>By our refund rules nothing is paid back for it.</p>{{/refund}}',
        '{{^refund}}{{#sentBefore}}<p>What goes back by our refund rules, <strong>{{amount}}</strong>, our support has sent back to you already.</p>{{/sentBefore}}'
            || '{{^sentBefore}}<p>By our refund rules nothing is paid back for it.</p>{{/sentBefore}}{{/refund}}'),
    sms = replace(
        sms,
        '{{^refund}} By our refund rules nothing is paid back.{{/refund}}',
        '{{^refund}}{{#sentBefore}} {{amount}} was sent back to you before.{{/sentBefore}}'
            || '{{^sentBefore}} By our refund rules nothing is paid back.{{/sentBefore}}{{/refund}}'),
    whatsapp = replace(
        whatsapp,
        '{{^refund}} By our refund rules nothing is paid back.{{/refund}}',
        '{{^refund}}{{#sentBefore}} {{amount}} was sent back to you before.{{/sentBefore}}'
            || '{{^sentBefore}} By our refund rules nothing is paid back.{{/sentBefore}}{{/refund}}'),
    updated_at = now()
where name = 'cancellation-confirmed';

update templates
set text = replace(
        text,
        E'{{^refund}}\nThere is nothing to pay back for it.\n{{/refund}}',
        E'{{^refund}}\n{{#sentBefore}}\nWhat you have paid, {{amount}}, our support has sent back to you already.\n{{/sentBefore}}\n'
            || E'{{^sentBefore}}\nThere is nothing to pay back for it.\n{{/sentBefore}}\n{{/refund}}'),
    html = replace(
        html,
        '{{^refund}}<p>There is nothing to pay back for it.</p>{{/refund}}',
        '{{^refund}}{{#sentBefore}}<p>What you have paid, <strong>{{amount}}</strong>, our support has sent back to you already.</p>{{/sentBefore}}'
            || '{{^sentBefore}}<p>There is nothing to pay back for it.</p>{{/sentBefore}}{{/refund}}'),
    updated_at = now()
where name = 'show-cancelled';
