// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/network/headerstable.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QShortcut>
#include <QStyledItemDelegate>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

constexpr int keptRole = Qt::UserRole + 1; ///< of a value that a store of secrets has
constexpr int secretRole = Qt::UserRole + 2;

/// Shows secret values as dots, also while they are typed.
class SecretDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &,
                          const QModelIndex &index) const override
    {
        auto *edit = new QLineEdit(parent);
        edit->setFrame(false);
        edit->setLayoutDirection(Qt::LeftToRight);
        edit->setEchoMode(index.data(secretRole).toBool() ? QLineEdit::Password
                                                          : QLineEdit::Normal);
        return edit;
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (!index.data(secretRole).toBool())
            return;
        if (!option->text.isEmpty())
            option->text = u"••••••"_s;
        else if (index.data(keptRole).toBool())
            option->text = HeadersTable::tr("kept; type to replace it", "a secret value");
    }
};

} // namespace

HeadersTable::HeadersTable(QWidget *parent)
    : QWidget(parent)
    , m_table(new QTableWidget(0, 3, this))
    , m_remove(new QPushButton(tr("Remove the &header"), this))
{
    m_table->setObjectName(u"headersTable"_s);
    m_table->setAccessibleName(tr("Headers of the request"));
    m_table->setHorizontalHeaderLabels({ tr("Name"), tr("Value"), tr("Secret") });
    m_table->horizontalHeader()->setSectionResizeMode(Value, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(Secret, QHeaderView::ResizeToContents);
    m_table->setColumnWidth(Name, 150);
    m_table->verticalHeader()->hide();
    m_table->setTabKeyNavigation(false);
    m_table->setItemDelegate(new SecretDelegate(m_table));
    m_table->setEditTriggers(QAbstractItemView::AllEditTriggers);
    m_table->setMinimumHeight(110);
    m_remove->setObjectName(u"removeHeader"_s);
    m_remove->setAutoDefault(false);
    connect(m_remove, &QPushButton::clicked, this, &HeadersTable::removeCurrent);
    connect(m_table, &QTableWidget::cellChanged, this, &HeadersTable::takeChange);
    connect(m_table, &QTableWidget::currentCellChanged, this,
            [this](int row) { m_remove->setEnabled(row >= 0 && row + 1 < m_table->rowCount()); });
    auto *removeKey = new QShortcut(QKeySequence(Qt::Key_Delete), m_table);
    removeKey->setContext(Qt::WidgetShortcut);
    connect(removeKey, &QShortcut::activated, this, &HeadersTable::removeCurrent);
    m_remove->setEnabled(false);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_table);
    layout->addWidget(m_remove, 0, Qt::AlignLeft);
    setHeaders({});
}

QString HeadersTable::text(int row, Column column) const
{
    const QTableWidgetItem *item = m_table->item(row, column);
    return item ? item->text().trimmed() : QString();
}

bool HeadersTable::isSecret(int row) const
{
    return m_table->item(row, Secret)->checkState() == Qt::Checked;
}

bool HeadersTable::isKept(int row) const
{
    return m_table->item(row, Value)->data(keptRole).toBool();
}

QList<HeaderField> HeadersTable::headers() const
{
    QList<HeaderField> headers;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const QString name = text(row, Name);
        if (!name.isEmpty()) {
            const bool secret = isSecret(row);
            headers.append({ .name = name,
                             .value = secret ? QString() : text(row, Value),
                             .isSecret = secret });
        }
    }
    return headers;
}

SecretTexts HeadersTable::secrets(const ServerProfile &profile) const
{
    SecretTexts secrets;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const QString value = text(row, Value);
        if (isSecret(row) && !text(row, Name).isEmpty() && !(value.isEmpty() && isKept(row)))
            secrets.insert(profile.headerSecret(text(row, Name)), value);
    }
    return secrets;
}

void HeadersTable::setHeaders(const QList<HeaderField> &headers)
{
    m_table->setRowCount(0);
    for (const HeaderField &header : headers)
        appendRow(header);
    appendRow({});
}

QString HeadersTable::problem() const
{
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const QString name = text(row, Name);
        if (name.isEmpty() && text(row, Value).isEmpty())
            continue;
        if (name.isEmpty())
            return tr("A header needs a name.");
        const QStringList line{ name + u": "_s + text(row, Value) };
        if (const auto read = HttpOptions::read({ { u"headers"_s, line } }); !read)
            return read.error().message;
    }
    return {};
}

void HeadersTable::appendRow(const HeaderField &header)
{
    const QScopedValueRollback filling(m_filling, true);
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    m_table->setItem(row, Name, new QTableWidgetItem(header.name));
    auto *value = new QTableWidgetItem(header.value);
    value->setData(keptRole, header.isSecret);
    m_table->setItem(row, Value, value);
    auto *secret = new QTableWidgetItem;
    secret->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    secret->setCheckState(header.isSecret ? Qt::Checked : Qt::Unchecked);
    secret->setToolTip(tr("The value is shown to nobody and written into no file"));
    m_table->setItem(row, Secret, secret);
    updateRow(row);
}

void HeadersTable::updateRow(int row)
{
    m_table->item(row, Value)->setData(secretRole, isSecret(row));
}

void HeadersTable::takeChange(int row, int column)
{
    if (m_filling)
        return;
    {
        const QScopedValueRollback filling(m_filling, true);
        if (column == Name && isSecretHeader(text(row, Name)))
            m_table->item(row, Secret)->setCheckState(Qt::Checked);
        // A kept value belongs to its name, and cannot be shown.
        if (column == Name || (column == Secret && !isSecret(row)))
            m_table->item(row, Value)->setData(keptRole, false);
        updateRow(row);
    }
    if (row + 1 == m_table->rowCount() && !text(row, Name).isEmpty())
        appendRow({});
    Q_EMIT changed();
}

void HeadersTable::removeCurrent()
{
    const int row = m_table->currentRow();
    if (row < 0 || row + 1 == m_table->rowCount())
        return;
    m_table->removeRow(row);
    Q_EMIT changed();
}

} // namespace weightroom
